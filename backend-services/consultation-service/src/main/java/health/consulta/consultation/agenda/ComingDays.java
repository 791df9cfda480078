package health.consulta.consultation.agenda;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Days come near by themselves: their open time is told before they are there.
@Component
class ComingDays {
  private final Agendas agendas;

  ComingDays(Agendas agendas) {
    this.agendas = agendas;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT6H")
  void sweep() {
    agendas.plan();
  }
}
