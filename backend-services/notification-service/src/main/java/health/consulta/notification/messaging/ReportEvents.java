package health.consulta.notification.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.reporting.ReportEvent;
import health.consulta.contract.reporting.ReportEvent.WeekSummed;
import health.consulta.contract.reporting.WeekFigures;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.mongo.MongoInbox;
import health.consulta.notification.Facts;
import health.consulta.notification.MailKind;
import health.consulta.notification.Notify;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class ReportEvents {
  private final MongoInbox inbox;
  private final Notify notify;

  ReportEvents(MongoInbox inbox, Notify notify) {
    this.inbox = inbox;
    this.notify = notify;
  }

  @KafkaListener(topics = Topics.REPORTS)
  void on(ReportEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case WeekSummed summed ->
          inbox.once(
              id, () -> notify.mail(id, MailKind.WEEK_SUMMED, summed.accountId(), facts(summed)));
    }
  }

  private static Facts facts(WeekSummed summed) {
    return Facts.week(
        new Facts.Week(summed.monday(), figures(summed.week()), figures(summed.before())));
  }

  private static Facts.Figures figures(WeekFigures week) {
    return new Facts.Figures(
        week.completed(),
        week.newPatients(),
        week.cancelled(),
        week.noShows(),
        week.captured(),
        week.refunded());
  }
}
