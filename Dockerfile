# The course in a container:
#   docker build -t convlab .
#   docker run --rm -it -p 8888:8888 convlab
# and open the address that it prints. To grade a class where there is no Linux:
#   docker run --rm --user root --network none --pids-limit 1024 --memory 4g \
#     --security-opt seccomp=unconfined --security-opt apparmor=unconfined \
#     -v "$PWD/submissions:/submissions:ro" -v "$PWD/results:/results" \
#     convlab npx convlab grade /submissions --out /results
# The sandbox, bubblewrap, makes its walls of user namespaces, which Docker's default profiles forbid: hence
# the two security options. As root each answer runs as a user of its own, with a limit on processes.
# Where the host itself restricts user namespaces (Ubuntu from 24.04):
#   sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0
# These are the options that bubblewrap asks for; they have not been tried on a Docker host yet.
FROM node:22-bookworm

RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 python3-venv g++ git bubblewrap util-linux \
  && rm -rf /var/lib/apt/lists/*

# JupyterLab gives its users a shell, so neither it nor its kernels run as root.
USER node
WORKDIR /home/node/convlab
COPY --chown=node:node . .

# All of the set-up is done while the image is built, by the same command that a learner runs.
RUN npm start -- --prepare-only

EXPOSE 8888
CMD ["npm", "start", "--", "--no-browser", "--host", "0.0.0.0", "--port", "8888"]
