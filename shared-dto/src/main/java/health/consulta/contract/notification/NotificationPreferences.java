package health.consulta.contract.notification;

import jakarta.validation.constraints.NotNull;

/// What a person wants to receive.
///
/// @param emailReminders whether reminders of visits come by e-mail
public record NotificationPreferences(@NotNull Boolean emailReminders) {}
