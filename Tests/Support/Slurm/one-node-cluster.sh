#!/bin/bash
# Starts a Slurm cluster of this one machine, runs a command in it, and stops it again.
#
#   one-node-cluster.sh COMMAND [ARGUMENT...]
#
# Everything runs as the present user, root or not, in a folder of its own and on ports of its own;
# a Slurm that is there already is not touched. Needs munged, slurmctld, slurmd and sbatch
# (`apt-get install munge slurmctld slurmd slurm-client`).
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT...]" >&2; exit 64; }
export PATH="$PATH:/usr/sbin:/sbin"
for tool in munged slurmctld slurmd sbatch sinfo; do
    command -v "$tool" >/dev/null || {
        echo "$0: there is no $tool; apt-get install munge slurmctld slurmd slurm-client" >&2
        exit 69
    }
done

folder=$(mktemp -d)
user=$(id -un)
host=$(hostname -s)
port=$((20000 + $$ % 20000))
processes=()

stop() {
    local status=$?
    # Only what was started here, by its number, the last one first.
    for ((index = ${#processes[@]} - 1; index >= 0; index--)); do
        kill "${processes[index]}" 2>/dev/null || true
        wait "${processes[index]}" 2>/dev/null || true
    done
    [ "$status" = 0 ] || tail -n 20 "$folder"/*.log "$folder"/*.out >&2 || true
    rm -rf "$folder"
    exit "$status"
}
trap stop EXIT

mkdir "$folder/state" "$folder/spool"
chmod 711 "$folder"  # munged wants its socket to be reachable by everybody
dd if=/dev/urandom of="$folder/munge.key" bs=1024 count=1 status=none
chmod 600 "$folder/munge.key"
munged --foreground --key-file="$folder/munge.key" --socket="$folder/munge.socket" \
    --pid-file="$folder/munged.pid" --log-file="$folder/munged.log" \
    --seed-file="$folder/munged.seed" >"$folder/munged.out" 2>&1 &
processes+=($!)

cat >"$folder/slurm.conf" <<CONF
ClusterName=muster
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
CredType=cred/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
ReturnToService=2
MailProg=/bin/true
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$folder/slurm.conf"

# Waits until a command succeeds, for a minute at most.
await() {
    for _ in $(seq 120); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.5
    done
    echo "$0: waited in vain for: $*" >&2
    return 1
}

is_idle() { [ "$(sinfo --noheader --format=%t 2>/dev/null)" = idle ]; }

await test -S "$folder/munge.socket"
slurmctld -D -i -f "$SLURM_CONF" >"$folder/slurmctld.out" 2>&1 &
processes+=($!)
slurmd -D -f "$SLURM_CONF" >"$folder/slurmd.out" 2>&1 &
processes+=($!)
await is_idle
"$@"
