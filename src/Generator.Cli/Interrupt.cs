using System.Runtime.InteropServices;

namespace Generator.Cli;

/// <summary>While it lives, to be told to stop (Ctrl-C, a closed terminal, <c>kill</c>) does not end the program at once, so that it can clear away first.</summary>
internal sealed class Interrupt : IDisposable
{
    private const int NoExitCode = 0;

    private readonly PosixSignalRegistration hangUp;
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private volatile int exitCode = NoExitCode;

    public Interrupt()
    {
        hangUp = On(PosixSignal.SIGHUP, 1);
        interrupt = On(PosixSignal.SIGINT, 2);
        terminate = On(PosixSignal.SIGTERM, 15);
    }

    /// <exception cref="InterruptedException">The program was told to stop.</exception>
    public void ThrowIfAsked()
    {
        if (exitCode != NoExitCode)
        {
            throw new InterruptedException { ExitCode = exitCode };
        }
    }

    public void Dispose()
    {
        hangUp.Dispose();
        interrupt.Dispose();
        terminate.Dispose();
    }

    private PosixSignalRegistration On(PosixSignal signal, int number) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        exitCode = ExitCode.Interrupted + number;
    });
}
