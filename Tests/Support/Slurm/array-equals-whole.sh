#!/bin/bash
# Makes a forecast as a Slurm array of four and compares it with that of one process.
#
#   array-equals-whole.sh MUSTER [DRILL [RUNS]]
set -euo pipefail

MUSTER=$(realpath "${1:?usage: $0 MUSTER [DRILL [RUNS]]}")
DRILL=$(realpath "${2:-Drills/region-failover-warm-standby.yaml}")
RUNS=${3:-200}
SEED=7
export MUSTER DRILL RUNS SEED
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
"$here/one-node-cluster.sh" sbatch --array=0-3 --wait --export=ALL "$here/forecast.sbatch"
ls part-*.json >&2
for form in "" --json; do
    "$MUSTER" forecast "$DRILL" --runs "$RUNS" --seed "$SEED" $form >whole.txt
    "$MUSTER" forecast merge part-*.json $form >merged.txt
    cmp whole.txt merged.txt
done
echo "the array of four says what one process says: $(wc -c <whole.txt) equal bytes"
