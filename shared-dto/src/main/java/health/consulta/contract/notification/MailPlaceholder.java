package health.consulta.contract.notification;

/// What a kind of mail knows to say for a name in braces.
///
/// @param name without its braces
/// @param inSubject whether it may stand where others read over a shoulder
public record MailPlaceholder(String name, boolean inSubject) {}
