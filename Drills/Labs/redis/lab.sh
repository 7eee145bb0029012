# shellcheck shell=bash
# What the scripts of the Redis lab share.

# shellcheck source=../lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
# shellcheck disable=SC2034 # read by lib.sh
{
    LAB_KIND=redis
    LAB_DATABASE=redis-server
    LAB_PORTS=(
        PROXY=19379 PRIMARY=19380 REPLICA=19381 PROXY_ADMIN=19382 PROXY_METRICS=19383 WRITER=19384
        EXPORTER=19385 PROMETHEUS=19386
    )
}

need_packages() {
    need redis-server redis-server redis-cli redis-tools haproxy haproxy prometheus prometheus \
        prometheus-redis-exporter prometheus-redis-exporter curl curl socat socat python3 python3 \
        setsid util-linux pgrep procps
}

# redis PORT COMMAND …: fails when Redis refuses it; never waits for long.
redis() {
    local port=$1
    shift
    REDISCLI_AUTH=$MUSTER_LAB_PASSWORD timeout 5 redis-cli -e --raw -p "$port" "$@"
}

# role PORT: master or slave, as Redis says.
role() { redis "$1" role 2>/dev/null | head -n 1; }
