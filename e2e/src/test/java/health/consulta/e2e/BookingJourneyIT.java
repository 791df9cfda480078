package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import health.consulta.e2e.Town.Practice;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/// The main job: somebody new books and pays, the practice sees it, the visit is held and invoiced.
@ExtendWith(SharedTown.class)
class BookingJourneyIT {
  private static final String PATIENT = "Camille Moreau";

  private final Town town;
  private final String email = Town.address("Camille", "Moreau");

  BookingJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void somebody_new_books_and_pays_and_the_practice_sees_it_at_once() throws IOException {
    var practice = town.practice("Claire", "Fontaine");
    var start = town.freeTomorrow(practice).get(3);
    try (var patient = town.visitor();
        var doctor = town.visitor()) {
      opensTomorrow(doctor, practice);
      registers(patient);
      finds(patient, practice, start);
      patient.reserve();
      patient.keep("a-payment-page");
      doctor.sees(doctor.entry(Visitor.clock(start), "Réservation en ligne"));
      pays(patient, doctor);
      var booking = confirmed();
      assertThat(town.bank().held(booking)).isEqualTo(Town.FEE);
      assertThat(town.mailbox().invite(email))
          .contains("BEGIN:VCALENDAR", "METHOD:")
          .contains("DTSTART");
      holds(doctor, start);
      invoiced(patient, booking);
      assertThat(reported(practice)).isEqualTo(Town.FEE);
    }
  }

  private void registers(Visitor patient) {
    patient.open("/inscription");
    patient.sees(patient.heading("Créer un compte"));
    patient.keep("a-register");
    patient.field("Prénom").fill("Camille");
    patient.field("Nom").fill("Moreau");
    patient.field("Date de naissance").fill("1990-05-17");
    patient.field("E-mail").fill(email);
    patient.field("Mot de passe").fill(Town.PASSWORD);
    patient.button("Créer mon compte").click();
    patient.sees(patient.heading("Regardez vos e-mails"));
    patient.open(town.mailbox().confirmation(email).path());
    patient.sees(patient.heading("Votre e-mail est confirmé"));
    patient.keep("a-confirmed-address");
    patient.link("Me connecter").click();
    patient.fillSignIn(email);
    patient.sees("Bonjour Camille");
  }

  private static void finds(Visitor patient, Practice practice, Instant start) {
    patient.keep("a-start");
    patient.field("Quoi").fill(practice.lastName());
    patient.button("Voir les créneaux").click();
    patient.sees(patient.heading("1 praticien"));
    patient.keep("a-results");
    patient.link(practice.name()).click();
    patient.pickDay(start);
    patient.keep("a-practitioner");
    patient.time(practice, start).click();
    patient.sees("Gardé pour vous");
    patient.keep("a-book");
  }

  private static void opensTomorrow(Visitor doctor, Practice practice) {
    doctor.signIn(practice.email());
    doctor.open("/agenda");
    doctor.button("Suivant").click();
  }

  private static void pays(Visitor patient, Visitor doctor) {
    var onAgenda = Stopwatch.here(doctor.page(), PATIENT, "Confirmé");
    var onReturn = Stopwatch.ahead(patient.page(), "C’est réservé");
    patient.card("4242424242424242");
    var click = Town.CLOCK.millis();
    patient.pay();
    System.out.printf(
        "From the click on pay to the screens: patient %d ms, agenda %d ms%n",
        onReturn.seenAt() - click, onAgenda.seenAt() - click);
    patient.sees("C’est réservé");
    doctor.sees(doctor.entry(PATIENT, "Confirmé"));
    patient.keep("a-booked");
    doctor.keep("a-agenda");
  }

  private UUID confirmed() {
    var booking = mine();
    assertThat(booking.path("status").asString()).isEqualTo("CONFIRMED");
    return Town.id(booking);
  }

  private JsonNode mine() {
    var bookings = town.bookings(town.token(email, Town.PASSWORD));
    assertThat(bookings).hasSize(1);
    return bookings.getFirst();
  }

  private static void holds(Visitor doctor, Instant start) {
    doctor.entry(Visitor.clock(start), PATIENT).click();
    for (var step : new String[] {"Marquer arrivée", "Faire entrer", "Terminer"})
      doctor.step(step).click();
    doctor.sees(doctor.entry(PATIENT, "Terminé"));
    doctor.keep("a-agenda-done");
  }

  private void invoiced(Visitor patient, UUID booking) throws IOException {
    await().atMost(Town.SOON).until(() -> town.bank().captured(booking) == Town.FEE);
    assertThat(town.bank().held(booking)).isZero();
    patient.open("/visites");
    patient.page().getByRole(com.microsoft.playwright.options.AriaRole.TAB).last().click();
    var link = patient.link("Facture (PDF)");
    patient.sees(link); // comes by itself when it is issued
    patient.keep("a-visits");
    Download download = patient.page().waitForDownload(link::click);
    var pdf = Files.readAllBytes(download.path());
    assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    var invoice =
        town.api()
            .get("/api/invoices?size=100", town.token(email, Town.PASSWORD))
            .path("items")
            .get(0);
    try (var reader = new PdfReader(pdf)) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
          .contains(invoice.path("number").asString())
          .contains("25,00")
          .contains(PATIENT);
    }
  }

  /// Cents captured for the practice today, as the administrator's report says.
  private long reported(Practice practice) {
    var today = LocalDate.now(Town.CLOCK);
    var path = "/api/reports/revenue?from=%s&to=%s&groupBy=PRACTITIONER".formatted(today, today);
    return await()
        .atMost(Town.SOON)
        .until(
            () ->
                town.api()
                    .get(path, town.administrator())
                    .path("lines")
                    .valueStream()
                    .filter(line -> line.path("group").asString().contains(practice.lastName()))
                    .mapToLong(line -> line.path("captured").path("minor").asLong())
                    .sum(),
            captured -> captured > 0);
  }
}
