package health.consulta.portal.agenda;

import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.UndoStep;
import health.consulta.portal.agenda.Undos.Done;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.Optional;
import java.util.UUID;

/// Makes the steps of a visit. That somebody arrived or is in the room can be taken back; that they
/// were seen or never came settles the money of the visit, and stays.
public final class Steps {
  private final AgendaApi agendas;
  private final Undos undos;
  private final Runnable read;

  /// @param read the screen again, whatever became of it
  public Steps(AgendaApi agendas, Undos undos, Runnable read) {
    this.agendas = agendas;
    this.undos = undos;
    this.read = read;
  }

  /// @param step the path of the API
  /// @param who the patient
  public void make(UUID consultation, String step, String who) {
    try {
      agendas.step(consultation, step, UUID.randomUUID().toString());
      noted(step).ifPresent(noted -> made(consultation, noted, who));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    read.run();
  }

  private void made(UUID consultation, ConsultationStatus noted, String who) {
    var back =
        new Done(
            () -> agendas.undo(consultation, new UndoStep(noted), UUID.randomUUID().toString()),
            Words.of("agenda.undo.step", who));
    undos.did(Words.of("agenda.noted." + noted, who), back);
  }

  private static Optional<ConsultationStatus> noted(String step) {
    return switch (step) {
      case "arrive" -> Optional.of(ConsultationStatus.ARRIVED);
      case "admit" -> Optional.of(ConsultationStatus.IN_PROGRESS);
      default -> Optional.empty();
    };
  }
}
