package health.consulta.payment.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCancelled;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationMissed;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationPlanned;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationStarted;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationEvent.StepTakenBack;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.sql.SqlInbox;
import health.consulta.payment.FollowBooking;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class ConsultationEvents {
  private final SqlInbox inbox;
  private final FollowBooking money;

  ConsultationEvents(SqlInbox inbox, FollowBooking money) {
    this.inbox = inbox;
    this.money = money;
  }

  @KafkaListener(topics = Topics.CONSULTATIONS)
  void on(ConsultationEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case ConsultationCompleted _ -> inbox.once(id, () -> money.performed(event.bookingId()));
      case ConsultationMissed _, ConsultationCancelled _ ->
          inbox.once(id, () -> money.over(event.bookingId()));
      case ConsultationPlanned _, PatientArrived _, ConsultationStarted _, StepTakenBack _ -> {}
    }
  }
}
