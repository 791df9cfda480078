package health.consulta.portal.admin;

import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of the grid while it is edited: what is typed stays, right or wrong.
final class TariffLine {
  private Tariff saved;
  private String amount;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  TariffLine(Tariff saved) {
    this.saved = saved;
    this.amount = Amounts.plain(saved.amount());
    this.from = saved.validFrom();
    this.to = saved.validTo();
  }

  Tariff saved() {
    return saved;
  }

  void saved(Tariff fresh) {
    saved = fresh;
    back();
  }

  /// Types the values of an earlier state again.
  void type(Tariff earlier) {
    amount = Amounts.plain(earlier.amount());
    from = earlier.validFrom();
    to = earlier.validTo();
  }

  void back() {
    type(saved);
  }

  String amount() {
    return amount;
  }

  void amount(String typed) {
    amount = typed;
  }

  @Nullable LocalDate from() {
    return from;
  }

  void from(@Nullable LocalDate day) {
    from = day;
  }

  @Nullable LocalDate to() {
    return to;
  }

  void to(@Nullable LocalDate day) {
    to = day;
  }

  boolean changed() {
    return !typed().equals(saved);
  }

  /// The tariff as typed; only to be asked for when every cell is right.
  Tariff typed() {
    return new Tariff(
        saved.id(),
        saved.practitionerId(),
        saved.specialty(),
        saved.sector(),
        saved.reasonCode(),
        saved.mode(),
        Amounts.read(amount).orElse(saved.amount()),
        Objects.requireNonNullElse(from, saved.validFrom()),
        to,
        saved.version());
  }
}
