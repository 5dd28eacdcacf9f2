#!/bin/sh
# Creates or updates Temporal's two databases in PostgreSQL. May be repeated: what is up to date stays as it is.
# Needs POSTGRES_HOST, POSTGRES_USER and SQL_PASSWORD (temporal-sql-tool reads the last by itself).
set -eu

setup() { # database, folder of its schema
  tool() { temporal-sql-tool --plugin postgres12 --endpoint "$POSTGRES_HOST" --port 5432 --user "$POSTGRES_USER" --database "$1" "$2" ${3:+"$3" "$4"}; }
  tool "$1" create-database
  tool "$1" setup-schema --version 0.0
  tool "$1" update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$2/versioned"
}

setup temporal temporal
setup temporal_visibility visibility
echo 'Schema of Temporal is up to date'
