#!/bin/bash
# Grades a class on a Slurm cluster: an array job, a shard for each task.
#   sbatch --export=ALL,SUBMISSIONS=class.zip,RESULTS=results src/tools/grade/ci/slurm.sh
# and when all tasks have finished
#   npx convlab grade merge results/part-* --out results/all
# Run it in the folder of convlab, with the secret, a long text, in the file named by SECRET_FILE, and the
# configuration, if there is one, in the file named by CONFIG.
#SBATCH --job-name=convlab-grade
#SBATCH --array=1-4
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=02:00:00
#SBATCH --requeue
set -euo pipefail

out="${RESULTS:?}/part-$SLURM_ARRAY_TASK_ID"
# A task that was put back into the queue continues where it stopped.
resume=()
if [ -e "$out/.convlab-grade/run.json" ]; then resume=(--resume); fi
exec node src/tools/machine/bootstrap.mjs grade "${SUBMISSIONS:?}" --out "$out" --shard auto \
  --secret-file "${SECRET_FILE:-secret.txt}" --jobs "${SLURM_CPUS_PER_TASK:-2}" \
  ${CONFIG:+--config "$CONFIG"} "${resume[@]}"
