package health.consulta.launcher.doctor;

import static java.util.stream.Collectors.groupingBy;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.launcher.doctor.Snapshot.Invoice;
import health.consulta.launcher.doctor.Snapshot.Payment;
import health.consulta.launcher.doctor.Snapshot.Quote;
import health.consulta.launcher.doctor.Snapshot.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// I4: invoices are numbered without a gap, one stands for each completed booking, and it says what
/// was paid.
final class Numbering {
  private Numbering() {}

  static Stream<String> in(Snapshot all) {
    return Stream.of(series(all), completed(all), amounts(all), quotes(all))
        .flatMap(sentences -> sentences);
  }

  private static Stream<String> series(Snapshot all) {
    var last =
        all.series().stream()
            .collect(Collectors.toMap(Numbering::name, Series::last, Math::max, TreeMap::new));
    var issued =
        all.invoices().stream().collect(groupingBy(Numbering::name, TreeMap::new, sorted()));
    var names = new java.util.TreeSet<>(last.keySet());
    names.addAll(issued.keySet());
    return names.stream()
        .flatMap(name ->
            numbers(name, issued.getOrDefault(name, List.of()), last.getOrDefault(name, 0)));
  }

  private static java.util.stream.Collector<Invoice, ?, List<Invoice>> sorted() {
    return Collectors.collectingAndThen(
        Collectors.toList(),
        list -> list.stream().sorted(Comparator.comparingInt(Invoice::sequence)).toList());
  }

  private static Stream<String> numbers(String name, List<Invoice> invoices, int last) {
    var found = new ArrayList<String>();
    for (int place = 0; place < invoices.size(); place++) {
      var invoice = invoices.get(place);
      if (invoice.sequence() != place + 1) {
        found.add(
            "In %s invoice %s stands where number %d should."
                .formatted(name, invoice.number(), place + 1));
        break;
      }
      if (place > 0 && invoice.issuedOn().isBefore(invoices.get(place - 1).issuedOn()))
        found.add(
            "In %s invoice %s is dated before the one before it."
                .formatted(name, invoice.number()));
    }
    if (last != invoices.size())
      found.add(
          "In %s the last number is %d, with %d invoices.".formatted(name, last, invoices.size()));
    return found.stream();
  }

  private static String name(Invoice invoice) {
    return "series %s of issuer %s".formatted(invoice.series(), invoice.issuerId());
  }

  private static String name(Series series) {
    return "series %s of issuer %s".formatted(series.name(), series.issuerId());
  }

  private static Stream<String> completed(Snapshot all) {
    var invoices =
        all.invoices().stream()
            .filter(paper -> !paper.credit() && !paper.replaced())
            .collect(groupingBy(Invoice::bookingId));
    var completed =
        all.bookings().stream()
            .filter(booking -> booking.status() == BookingStatus.COMPLETED)
            .map(Snapshot.Booking::id)
            .collect(Collectors.toSet());
    return Stream.concat(
        completed.stream()
            .filter(id -> invoices.getOrDefault(id, List.of()).size() != 1)
            .map(id ->
                "The COMPLETED booking %s has %d invoices."
                    .formatted(id, invoices.getOrDefault(id, List.of()).size())),
        all.invoices().stream()
            .filter(invoice -> !completed.contains(invoice.bookingId()))
            .map(invoice ->
                "The invoice %s is of booking %s, which is not COMPLETED."
                    .formatted(invoice.number(), invoice.bookingId())));
  }

  private static Stream<String> amounts(Snapshot all) {
    var payments = byBooking(all.payments());
    return all.invoices().stream().flatMap(invoice -> amounts(invoice, payments));
  }

  private static Stream<String> amounts(Invoice invoice, Map<UUID, Payment> payments) {
    var found = new ArrayList<String>();
    if (invoice.total() != invoice.lines())
      found.add("The invoice %s and its lines differ.".formatted(invoice.number()));
    var payment = payments.get(invoice.bookingId());
    if (payment == null || !payment.online() || invoice.credit() || invoice.replaced())
      return found.stream();
    if (!invoice.replaces() && !isTaken(invoice, payment))
      found.add(
          "The invoice %s is over %d, and payment %s captured %d."
              .formatted(invoice.number(), invoice.patients(), payment.id(), payment.captured()));
    if (invoice.paid() != payment.captured() - payment.refunded())
      found.add(
          "The invoice %s counts %d as paid, and payment %s has %d."
              .formatted(
                  invoice.number(),
                  invoice.paid(),
                  payment.id(),
                  payment.captured() - payment.refunded()));
    return found.stream();
  }

  /// What was captured before others were said to pay went back.
  private static boolean isTaken(Invoice invoice, Payment payment) {
    return invoice.patients() == payment.captured()
        || invoice.patients() == payment.captured() - payment.refunded();
  }

  private static Stream<String> quotes(Snapshot all) {
    var quotes = all.quotes().stream().collect(Collectors.toMap(Quote::bookingId, quote -> quote));
    return all.payments().stream()
        .filter(payment -> payment.captured() != 0 || quotes.containsKey(payment.bookingId()))
        .filter(payment ->
            !new Quote(payment.bookingId(), payment.captured(), payment.refunded())
                .equals(quotes.get(payment.bookingId())))
        .map(payment ->
            "The payment %s and what billing knows of booking %s differ."
                .formatted(payment.id(), payment.bookingId()));
  }

  private static Map<UUID, Payment> byBooking(List<Payment> payments) {
    return payments.stream().collect(Collectors.toMap(Payment::bookingId, one -> one));
  }
}
