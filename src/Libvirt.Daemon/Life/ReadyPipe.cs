using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;

namespace Libvirt.Daemon.Life;

/// <summary>The way back to the process that was started with --daemon and waits.</summary>
/// <param name="descriptor">The writing end.</param>
internal sealed unsafe class ReadyPipe(Descriptor descriptor)
{
    /// <summary>Says how the start went; the other process then ends.</summary>
    public void Report(DaemonFailure failure)
    {
        byte answer = (byte)failure;
        // SAFETY: one byte of a local.
        if (descriptor.Number >= 0)
            _ = Native.Write(descriptor.Number, &answer, 1);
        descriptor.Dispose();
    }
}
