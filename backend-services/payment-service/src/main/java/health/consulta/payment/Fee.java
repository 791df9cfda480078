package health.consulta.payment;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import org.jspecify.annotations.Nullable;

/// @param due what is asked of the patient
/// @param notice what of the price is told in writing before the visit, where it has to be
public record Fee(Money due, @Nullable FeeNotice notice) {
  public static Fee of(Money due) {
    return new Fee(due, null);
  }
}
