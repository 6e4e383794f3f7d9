# The course in a container:
#   docker build -t convlab .
#   docker run --rm -it -p 8888:8888 convlab
# and open the address that it prints.
FROM node:22-bookworm

RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 python3-venv g++ git \
  && rm -rf /var/lib/apt/lists/*

# JupyterLab gives its users a shell, so neither it nor its kernels run as root.
USER node
WORKDIR /home/node/convlab
COPY --chown=node:node . .

# All of the set-up is done while the image is built, by the same command that a learner runs.
RUN npm start -- --prepare-only

EXPOSE 8888
CMD ["npm", "start", "--", "--no-browser", "--host", "0.0.0.0", "--port", "8888"]
