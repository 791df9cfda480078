package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A patient writes to their practice from a visit, on a phone; the practitioner, before an open
/// screen, sees it and answers, and the patient's open page has the answer.
@ExtendWith(SharedTown.class)
class MessageJourneyIT {
  private static final String ASKED = "Puis-je venir avec mon fils ?";
  private static final String ANSWER = "Oui, bien sûr.";

  private final Town town;

  MessageJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void what_a_patient_writes_is_answered_while_both_look() {
    var practice = town.practice("Irma", "Courrier");
    var patient = town.patient("Nina", "Plume");
    town.booked(practice, patient, town.freeTomorrow(practice).getFirst());
    try (var phone = town.visitor();
        var desk = town.visitor()) {
      desk.signIn(practice.email());
      desk.open("/messagerie");
      desk.sees("Aucun message de patient.");
      phone.page().setViewportSize(390, 844);
      phone.signIn(patient.email());
      phone.open("/visites");
      phone.link("Écrire au cabinet").click();
      phone.field("Votre message").fill(ASKED);
      phone.button("Envoyer").click();
      phone.sees(ASKED);
      phone.keep("m-phone");

      desk.sees("un message non lu");
      desk.page().getByText("un message non lu").click();
      desk.sees(ASKED);
      desk.keep("m-desk");
      desk.page().getByLabel("Votre réponse, au nom de").fill(ANSWER);
      desk.button("Envoyer").click();
      phone.sees(ANSWER);
    }
    town.mailbox().arrives(practice.email(), "Un patient vous a écrit");
    town.mailbox().arrives(patient.email(), "Vous avez un nouveau message");
    await().atMost(Town.SOON).until(() -> unread(patient) == 0);
    assertThat(town.api().get("/api/conversations", patient.token()).path("total").asInt()).isOne();
  }

  private int unread(Town.Patient patient) {
    var own = town.api().get("/api/conversations", patient.token());
    return own.path("items").path(0).path("unread").asInt();
  }
}
