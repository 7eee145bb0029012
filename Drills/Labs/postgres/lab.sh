# shellcheck shell=bash
# What the scripts of the PostgreSQL lab share.

# shellcheck source=../lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
# shellcheck disable=SC2034 # read by lib.sh
{
    LAB_KIND=postgres
    LAB_DATABASE=postgres
    LAB_PORTS=(
        PROXY=19432 PRIMARY=19433 STANDBY=19434 PROXY_ADMIN=19435 PROXY_METRICS=19436 WRITER=19437
        PRIMARY_EXPORTER=19438 STANDBY_EXPORTER=19439 PROMETHEUS=19440
    )
}

# Debian keeps the servers of every version apart and off the path; the newest is taken.
find_postgres() {
    local folder
    PG_BIN=
    for folder in /usr/lib/postgresql/*/bin; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/psql" ]; then PG_BIN=$folder; fi
    done
    if [ -z "$PG_BIN" ] && [ -n "$(type -P initdb)" ]; then PG_BIN=$(dirname "$(type -P initdb)"); fi
}

need_packages() {
    find_postgres
    need "${PG_BIN:-/none}/initdb" postgresql psql postgresql-client haproxy haproxy \
        prometheus prometheus prometheus-postgres-exporter prometheus-postgres-exporter \
        curl curl socat socat python3 python3 setsid util-linux pgrep procps
}

# sql SERVICE STATEMENT: primary, standby or orders, which is the proxy; never waits for long.
sql() {
    PGSERVICEFILE=$LAB/pg_service.conf PGPASSWORD=$MUSTER_LAB_PASSWORD \
        timeout 5 psql -XqAtw -v ON_ERROR_STOP=1 "service=$1" -c "$2"
}

# A postmaster that was killed leaves a segment of shared memory behind, and says which.
remove_shared_memory() {
    local segment
    segment=$(awk 'NR == 7 { print $2 }' "$LAB/$1/postmaster.pid" 2>/dev/null) || return 0
    [ -z "$segment" ] || ipcrm -m "$segment" 2>/dev/null || true
}

after_the_end() {
    remove_shared_memory primary
    remove_shared_memory standby
}
