package health.consulta.portal.money;

import health.consulta.contract.Page;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.PaymentOrder;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.portal.gateway.PaymentApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which payments are wanted, and in what order; what is absent does not matter.
///
/// @param reference a whole id: then nothing else matters
record Sought(
    @Nullable UUID practitioner,
    @Nullable PaymentStatus status,
    @Nullable PaymentProvider provider,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String reference,
    PaymentOrder order,
    boolean rising) {
  private static final int MOST = 100;

  static Sought named(String reference) {
    return new Sought(null, null, null, null, null, reference, PaymentOrder.VISIT, false);
  }

  Sought by(PaymentOrder other, boolean up) {
    return new Sought(practitioner, status, provider, from, to, reference, other, up);
  }

  Page<PracticePayment> page(PaymentApi payments, int page, int size) {
    return payments.payments(
        practitioner, status, provider, from, to, reference, order, rising, page, size);
  }

  List<PracticePayment> all(PaymentApi payments) {
    var all = new ArrayList<PracticePayment>();
    for (int page = 0; ; page++) {
      var read = page(payments, page, MOST);
      all.addAll(read.items());
      if (read.items().isEmpty() || all.size() >= read.total()) return all;
    }
  }

  /// The address of something that reads them too.
  String at(String path) {
    var address = UriComponentsBuilder.fromPath(path).queryParam("order", order);
    address.queryParam("rising", rising);
    put(address, "practitioner", practitioner);
    put(address, "status", status);
    put(address, "provider", provider);
    put(address, "from", from);
    put(address, "to", to);
    put(address, "reference", reference);
    return address.encode().toUriString();
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) address.queryParam(name, value);
  }
}
