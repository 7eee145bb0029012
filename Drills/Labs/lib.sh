# shellcheck shell=bash
# What the labs share: one folder, servers in it, their ports, and their end.
#
# A lab.sh sets LAB_KIND, LAB_DATABASE (the name of its process) and LAB_PORTS (NAME=default); scripts
# begin with `open_lab`.

# -- Words ---------------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# The comment at the head of a script is its help.
help_if_asked() {
    case ${1-} in
    -h | --help)
        sed -n '2,/^[^#]/ { s/^# \{0,1\}//p }' "$0"
        exit 0
        ;;
    esac
}

no_more_arguments() { [ $# -eq 0 ] || fail "unknown option '$1'; -h shows what there is"; }

# need COMMAND PACKAGE …: says which packages are missing, all in one go.
need() {
    local missing=()
    while [ $# -gt 0 ]; do
        [ -n "$(type -P "$1" || true)" ] || missing+=("$2")
        shift 2
    done
    [ ${#missing[@]} -eq 0 ] || fail "missing packages; install them with: apt-get install ${missing[*]}"
}

# -- The folder ----------------------------------------------------------------------------------

# Finds the lab's folder and reads what runs in it: lab.env, which `up` has written.
open_lab() {
    local default=${XDG_STATE_HOME:-$HOME/.local/state}/muster/labs/$LAB_KIND
    # Servers of root run as somebody else, who cannot look into root's home.
    if [ "$EUID" -eq 0 ] && [ -z "${XDG_STATE_HOME-}" ]; then default=/var/lib/muster/labs/$LAB_KIND; fi
    if [ "${MUSTER_LAB:-$LAB_KIND}" != "$LAB_KIND" ]; then
        fail "this shell has the variables of the $MUSTER_LAB lab (lab.env); use another shell"
    fi
    LAB=$(realpath -ms -- "${MUSTER_LAB_DIR:-$default}")
    if [ -e "$LAB/lab.env" ]; then
        # shellcheck source=/dev/null
        . "$LAB/lab.env"
        [ "$MUSTER_LAB" = "$LAB_KIND" ] || fail "$LAB is the folder of a $MUSTER_LAB lab"
    fi
    # What the caller's shell says to clients is not for servers: an exporter refuses to run with it.
    unset "${!PG@}" REDISCLI_AUTH
}

lab_must_be_there() { [ -e "$LAB/lab.env" ] || fail "no lab in $LAB; 'up' starts one"; }

# Makes the folder, which nobody else may look into: it holds a password.
make_folder() {
    if [ -d "$LAB" ] && [ ! -e "$LAB/.muster-lab" ] && [ -n "$(ls -A "$LAB")" ]; then
        fail "$LAB is not empty and no lab; set MUSTER_LAB_DIR to a folder of its own"
    fi
    mkdir -p "$LAB" || fail "cannot make $LAB; set MUSTER_LAB_DIR to a folder that you may write"
    mkdir -p "$LAB"/{run,log}
    : >"$LAB/.muster-lab"
    chmod 700 "$LAB"
    if [ "$EUID" -eq 0 ]; then chown -R "$LAB_USER:" "$LAB"; fi
    as_user test -w "$LAB/run" ||
        fail "$LAB_USER cannot write in $LAB; set MUSTER_LAB_DIR to a folder outside of private homes"
}

# One `up` or `down` at a time; servers must not inherit the lock (see `start`).
lock_lab() {
    exec 9>"$LAB/.lock"
    flock -w 60 9 || fail "another up or down has been at work in $LAB for a minute"
}

# -- Who the servers are -------------------------------------------------------------------------

# Database servers refuse to run as root.
choose_user() {
    LAB_USER=$(id -un)
    AS_USER=()
    if [ "$EUID" -eq 0 ]; then
        LAB_USER=${MUSTER_LAB_USER:-nobody}
        id "$LAB_USER" >/dev/null 2>&1 || fail "no user $LAB_USER (MUSTER_LAB_USER)"
        AS_USER=(setpriv --reuid "$LAB_USER" --regid "$(id -g "$LAB_USER")" --clear-groups)
    fi
}

as_user() { (cd "$LAB" && "${AS_USER[@]}" "$@"); }

# -- Ports ---------------------------------------------------------------------------------------

port_variable() { printf 'MUSTER_LAB_%s_PORT' "$1"; }

# Sets MUSTER_LAB_…_PORT of every server: from the environment, free ones, or the lab's own.
choose_ports() {
    local free=() entry name variable
    if [ "$1" = free ]; then mapfile -t free < <(free_ports ${#LAB_PORTS[@]}); fi
    for entry in "${LAB_PORTS[@]}"; do
        name=${entry%%=*}
        variable=$(port_variable "$name")
        if [ "$1" = free ]; then
            printf -v "$variable" %s "${free[0]}"
            free=("${free[@]:1}")
        else
            printf -v "$variable" %s "${!variable:-${entry#*=}}"
        fi
        [[ ${!variable} =~ ^[0-9]{1,5}$ ]] || fail "$variable is no port: '${!variable}'"
    done
    ports_must_be_free
}

# free_ports COUNT: below those that outgoing connections are given, so that none takes them meanwhile.
free_ports() {
    python3 - "$1" <<'PYTHON'
import random, socket, sys
held = []
for port in random.sample(range(20000, 32000), 12000):
    try:
        held.append(socket.create_server(("127.0.0.1", port)))
    except OSError:
        continue
    if len(held) == int(sys.argv[1]):
        break
for one in held:
    print(one.getsockname()[1])
PYTHON
}

ports_must_be_free() {
    local entry variable
    for entry in "${LAB_PORTS[@]}"; do
        variable=$(port_variable "${entry%%=*}")
        if answers "${!variable}"; then
            fail "port ${!variable} is taken; set $variable to another one, or use --free-ports"
        fi
    done
}

# Whether somebody listens at a port of this machine.
answers() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# write_settings NAME=VALUE …: lab.env, for the other scripts and for whoever sources it.
write_settings() {
    local entry variable
    (
        umask 077
        {
            printf '# Written by up, removed by down; source it before a drill.\n'
            printf 'export MUSTER_LAB=%q\nexport MUSTER_LAB_DIR=%q\n' "$LAB_KIND" "$LAB"
            for entry in "${LAB_PORTS[@]}"; do
                variable=$(port_variable "${entry%%=*}")
                printf 'export %s=%q\n' "$variable" "${!variable}"
            done
            for entry in "$@"; do printf 'export %s=%q\n' "${entry%%=*}" "${entry#*=}"; done
        } >"$LAB/lab.env"
    )
    if [ "$EUID" -eq 0 ]; then chown "$LAB_USER:" "$LAB/lab.env"; fi
}

random_password() { python3 -c 'import secrets; print(secrets.token_urlsafe(18))'; }

# -- Processes -----------------------------------------------------------------------------------

# start NAME COMMAND …: in a session of its own, marked, with its output in log/NAME.log.
start() {
    local name=$1
    shift
    (
        cd "$LAB" || exit
        close_inherited
        exec env "MUSTER_LAB_SERVER_OF=$LAB" "${AS_USER[@]}" setsid "$@" \
            </dev/null >>"$LAB/log/$name.log" 2>&1
    ) &
    printf '%s %s\n' "$!" "$(born "$!")" >"$LAB/run/$name.pid"
}

# A server must not hold what the caller of `up` has open: a lock, a pipe whose end somebody awaits.
close_inherited() {
    local file
    for file in "/proc/$BASHPID/fd"/*; do
        if ((${file##*/} > 2)); then eval "exec ${file##*/}>&-"; fi
    done
}

# When a process began, in clock ticks since the machine's start: with it a pid is nobody else's.
born() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    stat=${stat##*) }
    awk '{ print $20 }' <<<"$stat"
}

# The pid of a server that runs; nothing when it does not.
pid_of() {
    local pid since
    read -r pid since 2>/dev/null <"$LAB/run/$1.pid" || return 0
    if [ -n "$since" ] && [ "$(born "$pid")" = "$since" ] && ! is_zombie "$pid"; then
        printf '%s' "$pid"
    fi
}

is_zombie() { grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; }

runs() { [ -n "$(pid_of "$1")" ]; }

# Every process of the lab: what was started here, and the children of servers.
#
# Servers overwrite their environment with a title; those are found by group and by working folder.
lab_processes() {
    python3 - "$LAB" "$LAB_DATABASE" <<'PYTHON'
import os, sys
lab = sys.argv[1]
mark = b"MUSTER_LAB_SERVER_OF=" + os.fsencode(lab)
database = sys.argv[2]

def groups():
    for name in os.listdir(lab + "/run") if os.path.isdir(lab + "/run") else []:
        words = open(f"{lab}/run/{name}").read().split()
        if name.endswith(".pid") and len(words) == 2:
            yield words[0], words[1]

def fields(pid):
    return open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()

def belongs(pid, leaders):
    stat = fields(pid)
    if stat[0] == "Z":
        return False
    # A group lives on after its leader; nobody gets its number before it is gone.
    if stat[2] in leaders:
        leads = os.path.exists(f"/proc/{stat[2]}")
        return not leads or fields(stat[2])[19] == leaders[stat[2]]
    if mark in open(f"/proc/{pid}/environ", "rb").read().split(b"\0"):
        return True
    name = open(f"/proc/{pid}/comm").read().strip()
    return name == database and (os.readlink(f"/proc/{pid}/cwd") + "/").startswith(lab + "/")

leaders = dict(groups())
for pid in filter(str.isdigit, os.listdir("/proc")):
    try:
        if belongs(pid, leaders):
            print(pid)
    except OSError:
        pass
PYTHON
}

# Ends every process of the lab, politely at first, and sees that none is left.
end_processes() {
    local signal pids round
    for signal in TERM KILL KILL; do
        mapfile -t pids < <(lab_processes)
        [ ${#pids[@]} -gt 0 ] || break
        kill -CONT "${pids[@]}" 2>/dev/null || true
        kill "-$signal" "${pids[@]}" 2>/dev/null || true
        for ((round = 0; round < 30; round++)); do
            mapfile -t pids < <(lab_processes)
            [ ${#pids[@]} -gt 0 ] || break 2
            sleep 0.1
        done
    done
    [ ${#pids[@]} -eq 0 ] || fail "these processes do not end: ${pids[*]}"
    rm -f "$LAB"/run/*.pid
}

# -- Waiting -------------------------------------------------------------------------------------

# wait_until SECONDS WHAT LOG COMMAND …: looks ten times a second; says WHAT it waited for in vain.
wait_until() {
    local limit=$1 what=$2 log=$3 began=$SECONDS
    shift 3
    until "$@" >/dev/null 2>&1; do
        if ((SECONDS - began >= limit)); then
            [ ! -s "$LAB/log/$log.log" ] || tail -n 8 "$LAB/log/$log.log" >&2
            fail "$what: not within $limit s; see $LAB/log/$log.log"
        fi
        sleep 0.1
    done
}

# Fetches a page of this machine, whatever proxy the environment names.
fetch() { curl --silent --fail --noproxy '*' --max-time 2 "http://127.0.0.1:$1"; }

# -- What both labs run --------------------------------------------------------------------------

# begin_up PORTS FRESH: from here on either everything comes up or nothing stays; PORTS is own or free.
begin_up() {
    local here
    here=$(dirname "$(realpath "$0")")
    choose_user
    if $2; then "$here/down" --quiet; fi
    make_folder
    lock_lab
    if [ -n "$(lab_processes)" ]; then
        if "$here/status" >/dev/null 2>&1; then
            say "the lab is up in $LAB (status tells more)"
            exit 0
        fi
        "$here/status" >&2 || true
        fail 'the lab is half up; run down first, or up --fresh'
    fi
    trap give_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    forget_databases
    rm -rf "$LAB"/{log,writer.tsv}
    as_user mkdir log
    choose_ports "$1"
}

give_up() {
    local status=$?
    trap - EXIT
    if [ $status -ne 0 ]; then
        (end_processes)
        rm -f "$LAB/lab.env"
    fi
    exit $status
}

# What down removes; logs stay.
forget_databases() { rm -rf "${LAB:?}"/{primary,standby,replica,prometheus,lab.env}; }

# take_down ALL QUIET
take_down() {
    if [ ! -e "$LAB/.muster-lab" ]; then
        $2 || say "there is no lab in $LAB"
        exit 0
    fi
    lock_lab
    end_processes
    if declare -F after_the_end >/dev/null; then after_the_end; fi
    forget_databases
    if $1; then rm -rf "$LAB"; fi
    $2 || say "the lab in $LAB is down"
}

# proxy_settings CHECK SERVER PORT SPARE PORT: one server in service and one that is not, until somebody
# puts it there. Nothing fails over by itself.
proxy_settings() {
    cat <<END
global
    stats socket ipv4@127.0.0.1:$MUSTER_LAB_PROXY_ADMIN_PORT level admin
    log stderr format raw local0 notice
defaults
    mode tcp
    log global
    retries 0
    timeout connect 1s
    timeout client 1h
    timeout server 1h
listen orders
    bind 127.0.0.1:$MUSTER_LAB_PROXY_PORT
$1
    default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
    server $2 127.0.0.1:$3 check
    server $4 127.0.0.1:$5 check disabled
frontend metrics
    mode http
    bind 127.0.0.1:$MUSTER_LAB_PROXY_METRICS_PORT
    timeout client 5s
    http-request use-service prometheus-exporter
END
}

# tell_proxy COMMAND …: HAProxy answers to a change with an empty line, or says what is wrong.
tell_proxy() {
    local answer
    answer=$(printf '%s\n' "$*" | socat -t 5 - "tcp:127.0.0.1:$MUSTER_LAB_PROXY_ADMIN_PORT") ||
        fail 'the proxy does not answer'
    case $1 in
    show) say "$answer" ;;
    *) [ -z "${answer//[[:space:]]/}" ] || fail "the proxy says: $answer" ;;
    esac
}

# monitoring_settings: Prometheus looks every second, at the writer twice; jobs come on standard input.
monitoring_settings() {
    cat <<END
global: {scrape_interval: 1s, scrape_timeout: 900ms, evaluation_interval: 1s}
rule_files: [alerts.yml]
scrape_configs:
  - job_name: writer
    scrape_interval: 500ms
    scrape_timeout: 500ms
    static_configs: [{targets: ['127.0.0.1:$MUSTER_LAB_WRITER_PORT']}]
  - {job_name: proxy, static_configs: [{targets: ['127.0.0.1:$MUSTER_LAB_PROXY_METRICS_PORT']}]}
$(cat)
END
}

start_prometheus() {
    start prometheus prometheus --config.file=prometheus.yml --storage.tsdb.path=prometheus \
        --web.listen-address="127.0.0.1:$MUSTER_LAB_PROMETHEUS_PORT" \
        --storage.tsdb.retention.time=1d --log.level=warn
}

# Whether Prometheus has a value of every target, and all of them answer: TARGETS.
prometheus_sees() {
    fetch "$MUSTER_LAB_PROMETHEUS_PORT/api/v1/query?query=sum(up)" | grep -q "\"$1\"\]"
}

writer_has_written() {
    fetch "$MUSTER_LAB_WRITER_PORT/metrics" | grep -q '^writer_acknowledged_total [1-9]'
}

# report_servers NAME …: a line each; false when one of them does not run.
report_servers() {
    local name pid all=true
    for name in "$@"; do
        pid=$(pid_of "$name")
        if [ -n "$pid" ]; then
            printf '  %-18s runs, pid %s\n' "$name" "$pid"
        else
            printf '  %-18s does not run\n' "$name"
            all=false
        fi
    done
    $all
}

# kill_server NAME: SIGKILL for the server and all of its children, as when its machine is lost.
kill_server() {
    local pids
    mapfile -t pids < <(server_processes "$1")
    [ ${#pids[@]} -gt 0 ] || fail "the $1 does not run"
    # The first one first, so that it neither notices nor repairs anything.
    kill -KILL "${pids[@]}" 2>/dev/null || true
    wait_until 5 "the $1 is gone" "$1" no_processes "$1"
    say "$1 killed: ${#pids[@]} processes"
}

# A database server and its children, oldest first; they may lead groups of their own.
server_processes() {
    local pid
    for pid in $(pgrep -x "$LAB_DATABASE"); do
        [ "$(readlink "/proc/$pid/cwd")" != "$LAB/$1" ] || is_zombie "$pid" || printf '%s\n' "$pid"
    done
}

no_processes() { [ -z "$(server_processes "$1")" ]; }
