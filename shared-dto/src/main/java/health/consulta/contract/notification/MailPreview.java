package health.consulta.contract.notification;

/// A mail as somebody would get it, with invented facts.
public record MailPreview(String subject, String text, String html) {}
