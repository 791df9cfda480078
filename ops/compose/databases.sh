#!/bin/sh
# One database and one user per service; run once by the MySQL image, on an empty data folder.
# The payment service works as a user of its own, to whom the owner gives all but changing the ledger.
set -eu
for service in user payment billing; do
  mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS $service CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS '$service'@'%' IDENTIFIED BY '$CONSULTA_MYSQL_PASSWORD';
GRANT ALL PRIVILEGES ON $service.* TO '$service'@'%' WITH GRANT OPTION;
SQL
done
mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
CREATE USER IF NOT EXISTS 'payment_service'@'%' IDENTIFIED BY '$CONSULTA_MYSQL_PASSWORD';
SQL
