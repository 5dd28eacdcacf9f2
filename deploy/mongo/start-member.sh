#!/bin/bash
# Starts one member of the replica set. The members know each other by the key in MONGO_REPLICA_KEY; mongod wants it in a
# file nobody else can read.
set -euo pipefail

keyfile=/data/configdb/replica-key
umask 077
printf '%s\n' "${MONGO_REPLICA_KEY:?}" > "$keyfile"
chown mongodb:mongodb "$keyfile"
unset MONGO_REPLICA_KEY

exec docker-entrypoint.sh mongod --replSet rs0 --keyFile "$keyfile" --bind_ip_all "$@"
