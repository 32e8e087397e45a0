using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Security.Sasl;

/// <summary>The security layer that a negotiation has agreed on, around another channel.</summary>
/// <param name="session">Complete, with a <see cref="SaslSession.Strength"/> over 0; this channel owns it.</param>
/// <param name="inner">The channel of the negotiation; this one owns it.</param>
public sealed class SaslChannel(SaslSession session, ByteChannel inner) : ByteChannel
{
    private const int ReceiveSize = 32 * 1024;

    private readonly UnsentBytes _unsent = new(inner);
    private readonly int _maximalInput = session.MaximalInput;
    private readonly List<byte> _plain = [];
    private int _taken;

    /// <inheritdoc/>
    public override int Descriptor => inner.Descriptor;

    /// <inheritdoc/>
    public override int WriteDescriptor => inner.WriteDescriptor;

    /// <inheritdoc/>
    public override bool HasBuffered => _taken < _plain.Count || inner.HasBuffered;

    /// <inheritdoc/>
    public override bool HasUnsent => _unsent.Any || inner.HasUnsent;

    /// <inheritdoc/>
    public override bool IsEncrypted => true;

    /// <inheritdoc/>
    public override int Receive(Span<byte> data)
    {
        if (_taken == _plain.Count)
        {
            _plain.Clear();
            _taken = 0;
            var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(ReceiveSize);
            try
            {
                while (_plain.Count == 0)
                {
                    int received = inner.Receive(buffer);
                    if (received <= 0)
                        return received;
                    session.Decode(buffer.AsSpan(0, received), _plain);
                }
            }
            finally
            {
                System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        int count = Math.Min(data.Length, _plain.Count - _taken);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_plain).Slice(_taken, count).CopyTo(data);
        _taken += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Send(ReadOnlySpan<byte> data)
    {
        if (!Flush())
            return WouldBlock;
        data = data[..Math.Min(data.Length, _maximalInput)];
        session.Encode(data, _unsent);
        return data.Length;
    }

    /// <inheritdoc/>
    public override bool Flush() => _unsent.Flush();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _unsent.Drop();
        session.Dispose();
        inner.Dispose();
    }
}
