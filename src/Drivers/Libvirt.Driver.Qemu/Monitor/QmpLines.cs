namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>Cuts what arrives into messages, each on a line. Memory grows with what has arrived and is given back after a long message; a line has an upper bound.</summary>
internal sealed class QmpLines
{
    /// <summary>Bytes of the longest message, native's figure: 10 MiB.</summary>
    public const int LongestMessage = 10 * 1024 * 1024;

    private const int Kept = 64 * 1024;
    private byte[] _partial = [];
    private int _length;

    /// <summary>A line without its end; valid until the next call.</summary>
    public delegate void LineHandler(ReadOnlySpan<byte> line);

    /// <summary>Takes what has arrived and hands on the lines that are complete; empty lines are passed over.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: a line is too long; or what the handler throws</exception>
    public void Append(ReadOnlySpan<byte> data, LineHandler handler)
    {
        for (int end; (end = data.IndexOf((byte)'\n')) >= 0; data = data[(end + 1)..])
        {
            if (_length == 0)
                Hand(data[..end], handler);
            else
            {
                Keep(data[..end]);
                int length = _length;
                _length = 0;
                Hand(_partial.AsSpan(0, length), handler);
                if (_partial.Length > Kept)
                    _partial = [];
            }
        }
        Keep(data);
    }

    private static void Hand(ReadOnlySpan<byte> line, LineHandler handler)
    {
        if (line.Length > LongestMessage)
            throw QmpErrors.TooLong();
        line = line.TrimEnd((byte)'\r');
        if (line.Length > 0)
            handler(line);
    }

    private void Keep(ReadOnlySpan<byte> data)
    {
        if (_length + data.Length > LongestMessage)
        {
            (_partial, _length) = ([], 0);
            throw QmpErrors.TooLong();
        }
        if (_length + data.Length > _partial.Length)
            Array.Resize(ref _partial, Math.Min(LongestMessage, Math.Max(_length + data.Length, Math.Max(4096, 2 * _partial.Length))));
        data.CopyTo(_partial.AsSpan(_length));
        _length += data.Length;
    }
}
