using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>The way back to the process that was started with --daemon and waits.</summary>
/// <param name="descriptor">The writing end.</param>
internal sealed unsafe class ReadyPipe(Descriptor descriptor)
{
    private const int StandardError = 2;

    /// <summary>Says how the start went; the other process then ends. A daemon that is ready has no more to say to the terminal.</summary>
    public void Report(DaemonFailure failure)
    {
        if (failure == DaemonFailure.None)
            Background.Discard(StandardError);
        byte answer = (byte)failure;
        // SAFETY: one byte of a local.
        if (descriptor.Number >= 0)
            _ = Native.Write(descriptor.Number, &answer, 1);
        descriptor.Dispose();
    }
}
