package health.consulta.kit.web;

import feign.FeignException;
import health.consulta.kit.Refusal;
import health.consulta.kit.Unavailable;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Every failure as a problem: refusals by their code, bad input with its fields, a silent
/// neighbour as 503; what nobody foresaw says nothing about itself, and is logged.
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> on(Refusal refusal) {
    return Problems.of(refusal);
  }

  @ExceptionHandler({OptimisticLockingFailureException.class, ConcurrencyFailureException.class})
  ResponseEntity<Object> onLostRace() {
    return problem(
        HttpStatus.CONFLICT, "STALE", "It changed in the meantime. Read it again and retry.");
  }

  /// Only of classes that every service has: with one that is missing, none would be handled.
  @ExceptionHandler({FeignException.class, DataAccessException.class, TransactionException.class})
  ResponseEntity<Object> onOutage(Exception failure) {
    log.warn("a dependency did not answer as it should", failure);
    return Problems.of(new Unavailable("platform"));
  }

  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void onDenied(Exception denied) throws Exception {
    throw denied; // the security chain answers 401 or 403
  }

  @ExceptionHandler
  ResponseEntity<Object> onViolation(ConstraintViolationException violations) {
    var parts =
        violations.getConstraintViolations().stream()
            .map(v -> new Refusal.Part(v.getPropertyPath().toString(), v.getMessage()))
            .toList();
    return invalid(parts);
  }

  @ExceptionHandler
  ResponseEntity<Object> onBug(Exception bug) {
    log.error("unforeseen", bug);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "UNFORESEEN", "Something went wrong on our side.");
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        e.getBindingResult().getFieldErrors().stream()
            .map(error -> new Refusal.Part(error.getField(), said(error)))
            .toList());
  }

  /// Not how the conversion failed: that names our classes.
  private static String said(FieldError error) {
    return error.isBindingFailure()
        ? "This cannot be read."
        : String.valueOf(error.getDefaultMessage());
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        e.getParameterValidationResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(error ->
                        new Refusal.Part(
                            String.valueOf(result.getMethodParameter().getParameterName()),
                            String.valueOf(error.getDefaultMessage()))))
            .toList());
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    for (Throwable cause = e; cause != null; cause = cause.getCause())
      if (cause instanceof BodyLimit.TooLarge tooLarge) return Problems.of(tooLarge);
    return problem(
        HttpStatus.BAD_REQUEST, "MALFORMED", "The body is not the JSON that is expected here.");
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var known = HttpStatus.valueOf(status.value());
    var answer =
        problem(known, known.name(), "The request does not fit: " + known.getReasonPhrase() + ".");
    return ResponseEntity.status(known)
        .headers(headers)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  private static ResponseEntity<Object> invalid(List<Refusal.Part> parts) {
    return Problems.of(
        HttpStatus.BAD_REQUEST, "INVALID", "Some fields are missing or wrong.", parts);
  }

  private static ResponseEntity<Object> problem(HttpStatus status, String code, String detail) {
    return Problems.of(status, code, detail, List.of());
  }
}
