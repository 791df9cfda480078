package health.consulta.billing;

import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// An unpaid invoice rests so many days after it was issued, and after each reminder.
@Validated
@ConfigurationProperties("consulta.reminders")
record ReminderSettings(@Min(1) int restDays) {
  boolean restsSince(LocalDate day, LocalDate today) {
    return today.isBefore(day.plusDays(restDays));
  }
}
