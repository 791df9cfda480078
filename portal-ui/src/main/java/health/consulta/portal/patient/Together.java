package health.consulta.portal.patient;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/// Asks for several things at once, in the name of the caller.
@Component
final class Together {
  <I, O> List<O> all(List<I> questions, Function<I, O> ask) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          questions.stream()
              .map(question -> (Callable<O>) () -> ask.apply(question))
              .map(call -> threads.submit(new DelegatingSecurityContextCallable<>(call)))
              .toList();
      return answers.stream().map(Together::answer).toList();
    }
  }

  private static <O> O answer(Future<O> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw new CompletionException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CompletionException(stopped);
    }
  }
}
