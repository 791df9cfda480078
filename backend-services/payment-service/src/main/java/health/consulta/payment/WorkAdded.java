package health.consulta.payment;

/// Said within this process: there is something to do once the transaction is committed.
record WorkAdded() {}
