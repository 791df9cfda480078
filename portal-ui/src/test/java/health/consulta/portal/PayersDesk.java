package health.consulta.portal;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Ageing.Bucket;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.contract.billing.PayerKind;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.SplitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who else pays for the patients of a [Practice], and who pays what of a visit for 25 €.
public final class PayersDesk {
  private static final Money PRICE = Money.euros(2500);

  public final List<Payer> all = new ArrayList<>();
  public final List<PayerDebt> debts = new ArrayList<>();
  public PriceSplit split = as(new SplitPrice(0, null, List.of()), 0);
  public @Nullable SplitPrice said;

  PayersDesk() {
    all.add(payer(901, PayerKind.AMO, "CPAM du Rhône", true));
    all.add(payer(902, PayerKind.AMC, "Mutuelle des Lilas", true));
    debts.add(debt(901, "CPAM du Rhône", 12_000, 3_000));
    debts.add(debt(902, "=Mutuelle", 4_500, 0));
    all.add(payer(903, PayerKind.OTHER, "Ancienne caisse", false));
  }

  /// @param old of it, for more than 90 days
  private static PayerDebt debt(int n, String name, long owed, long old) {
    var none = Money.euros(0);
    return new PayerDebt(
        Practice.id(n),
        Practice.CLAIRE,
        PayerKind.AMO,
        name,
        "01 691 0000",
        4,
        Money.euros(owed),
        LocalDate.of(2026, 3, 2),
        List.of(
            new Bucket(0, 30, 3, Money.euros(owed - old)),
            new Bucket(31, 60, 0, none),
            new Bucket(61, 90, 0, none),
            new Bucket(91, null, old == 0 ? 0 : 1, Money.euros(old))));
  }

  private static Payer payer(int n, PayerKind kind, String name, boolean active) {
    return new Payer(Practice.id(n), Practice.CLAIRE, kind, name, null, active, 0);
  }

  Payer keep(FakeGateway.Call call) {
    var sent = call.body(Payer.class);
    var id = sent.id() == null ? UUID.randomUUID() : sent.id();
    var kept =
        new Payer(
            id,
            sent.practitionerId(),
            sent.kind(),
            sent.name(),
            sent.identifier(),
            sent.active(),
            sent.version() + 1);
    all.removeIf(each -> id.equals(each.id()));
    all.add(kept);
    return kept;
  }

  PriceSplit preview(FakeGateway.Call call) {
    return as(call.body(SplitPrice.class), split.version());
  }

  PriceSplit say(FakeGateway.Call call) {
    var wanted = call.body(SplitPrice.class);
    said = wanted;
    split = as(wanted, split.version() + 1);
    return split;
  }

  private PriceSplit as(SplitPrice wanted, long version) {
    var left = PRICE;
    PriceSplit.@Nullable Exemption exemption = null;
    if (wanted.exemption() != null) {
      var amount = Objects.requireNonNullElse(wanted.exemption().amount(), PRICE);
      exemption =
          new PriceSplit.Exemption(
              wanted.exemption().amount() == null,
              amount,
              wanted.exemption().reason(),
              Practice.SOPHIE,
              "Sophie Durand",
              Instant.EPOCH);
      left = left.minus(amount);
    }
    var parts = new ArrayList<PriceSplit.Part>();
    for (var part : wanted.parts()) {
      var payer =
          all.stream().filter(each -> part.payerId().equals(each.id())).findFirst().orElseThrow();
      var amount =
          part.percent() == null
              ? Objects.requireNonNull(part.amount())
              : Money.euros(PRICE.minor() * part.percent() / 100);
      left = left.minus(amount);
      parts.add(
          new PriceSplit.Part(
              part.payerId(),
              payer.kind(),
              payer.name(),
              null,
              part.percent(),
              amount,
              part.reference()));
    }
    return new PriceSplit(
        Practice.id(501),
        Practice.CLAIRE,
        Practice.LEA,
        PRICE,
        PRICE,
        exemption,
        parts,
        left,
        false,
        version);
  }
}
