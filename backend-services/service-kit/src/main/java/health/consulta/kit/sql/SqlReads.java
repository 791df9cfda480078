package health.consulta.kit.sql;

import health.consulta.contract.AccessEvent;
import health.consulta.contract.Topics;
import health.consulta.kit.access.ReadStore;
import org.springframework.transaction.support.TransactionTemplate;

/// A row of the outbox for each reading and act.
class SqlReads implements ReadStore {
  private final SqlOutbox outbox;
  private final TransactionTemplate transactions;

  SqlReads(SqlOutbox outbox, TransactionTemplate transactions) {
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public void add(AccessEvent event) {
    transactions.executeWithoutResult(each -> outbox.publish(Topics.ACCESSES, event));
  }
}
