package health.consulta.portal.patient;

import static health.consulta.portal.gateway.Pages.SIZE;
import static health.consulta.portal.gateway.Pages.all;

import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Receipt;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.user.Dependant;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.MessageApi;
import health.consulta.portal.gateway.NotificationApi;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.gateway.WaitingApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the house holds of a patient, gathered from the services that hold it, each asked in their
/// name: what one of them would not show, is not here. One that is away makes it fail as a whole:
/// half of it would pass for all.
@Component
final class MyData {

  private final UserApi users;
  private final BookingApi bookings;
  private final WaitingApi waiting;
  private final PaymentApi payments;
  private final BillingApi billing;
  private final NotificationApi notifications;
  private final MessageApi messages;

  MyData(
      UserApi users,
      BookingApi bookings,
      WaitingApi waiting,
      PaymentApi payments,
      BillingApi billing,
      NotificationApi notifications,
      MessageApi messages) {
    this.users = users;
    this.bookings = bookings;
    this.waiting = waiting;
    this.payments = payments;
    this.billing = billing;
    this.notifications = notifications;
    this.messages = messages;
  }

  byte[] zip() {
    var files = new LinkedHashMap<String, byte[]>();
    var account = users.export();
    var people =
        Stream.concat(
                Stream.of(account.account().id()), account.dependants().stream().map(Dependant::id))
            .collect(Collectors.toSet());
    var booked =
        all(page -> bookings.bookings(page, SIZE)).stream()
            .filter(booking -> people.contains(booking.patientId()))
            .toList();
    var invoices =
        all(page -> billing.invoices(page, SIZE)).stream()
            .filter(invoice -> people.contains(invoice.patientId()))
            .toList();
    var visits = booked.stream().map(Booking::id).collect(Collectors.toSet());
    var paid =
        all(page -> payments.own(page, SIZE)).stream()
            .filter(payment -> visits.contains(payment.bookingId()))
            .toList();
    files.put("compte.json", json(account));
    files.put("visites.json", json(booked));
    files.put("reponses.json", json(answers(booked)));
    files.put("listes-attente.json", json(all(page -> waiting.own(page, SIZE))));
    files.put("messages.json", json(written()));
    files.put("paiements.json", json(paid));
    files.put("moyens-paiement.json", json(payments.methods().items()));
    files.put("factures.json", json(invoices));
    files.put("recus.json", json(receipts(people)));
    files.put("notifications.json", json(all(page -> notifications.notifications(page, SIZE))));
    for (var invoice : invoices) files.put(paper(invoice), pdf(invoice));
    return zip(files);
  }

  private List<Receipt> receipts(Set<UUID> people) {
    return all(page -> billing.receipts(null, page, SIZE)).stream()
        .filter(receipt -> people.contains(receipt.patientId()))
        .toList();
  }

  private Map<UUID, Object> answers(List<Booking> booked) {
    var answers = new LinkedHashMap<UUID, Object>();
    for (var booking : booked) {
      var items = bookings.answers(booking.id()).items();
      if (!items.isEmpty()) answers.put(booking.id(), items);
    }
    return answers;
  }

  /// By practitioner, the newest first.
  private Map<UUID, Object> written() {
    var written = new LinkedHashMap<UUID, Object>();
    for (var one : all(page -> messages.own(page, SIZE)))
      written.put(one.practitionerId(), all(page -> messages.messages(one.id(), page, SIZE)));
    return written;
  }

  private static String paper(Invoice invoice) {
    return "factures/" + invoice.number().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf";
  }

  private byte[] pdf(Invoice invoice) {
    return Objects.requireNonNull(billing.pdf(invoice.id()).getBody());
  }

  private static byte[] json(Object content) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
