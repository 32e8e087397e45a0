using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Client;

/// <summary>The payload of an answer, in borrowed memory.</summary>
public readonly struct Reply(byte[] data, int length, int[] descriptors) : IDisposable
{
    /// <summary>What follows the header.</summary>
    public ReadOnlySpan<byte> Payload => data.AsSpan(0, length);

    /// <summary>File descriptors that came with it; they belong to whoever takes the reply.</summary>
    public int[] Descriptors => descriptors;

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (data.Length > 0)
            MessageMemory.Return(data);
    }
}
