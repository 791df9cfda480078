package health.consulta.e2e;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.e2e.Town.Patient;
import health.consulta.e2e.Town.Practice;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A practice, who goes there, and free times: lanes beside each other take no time from each
/// other, and nobody is in two places at once.
record Lane(Town town, Practice practice, Patient patient, Queue<Instant> slots) {
  /// @param most how many times there are to be
  static Lane open(Town town, String name, int most) {
    var practice = town.practice("Voie", name);
    var slots = new ArrayList<Instant>();
    for (var day = Town.tomorrow(); slots.size() < most; day = day.plusDays(1))
      slots.addAll(town.free(practice, day));
    return new Lane(
        town, practice, town.patient("Client", name), new ConcurrentLinkedQueue<>(slots));
  }

  HttpResponse<String> book() {
    var wanted =
        new BookSlot(
            practice.id(),
            practice.reason(),
            slots.remove(),
            null,
            PaymentProvider.STRIPE,
            null,
            null);
    return town.api().answer("/api/bookings", patient.token(), UUID.randomUUID(), wanted);
  }

  /// Books, also where that takes some tries.
  HttpResponse<String> booked() {
    while (true) {
      var answer = book();
      if (answer.statusCode() == 201) return answer;
      if (answer.statusCode() != 503) throw new AssertionError(answer.body());
    }
  }

  /// @param booked the answer to [#book()]
  boolean pay(HttpResponse<String> booked) {
    var page = Rest.read(booked).path("payment").path("redirectUrl").asString("");
    return !page.isEmpty() && town.bank().pay(URI.create(page), Errands.CARD);
  }

  String status(UUID booking) {
    return town.status(patient, booking);
  }
}
