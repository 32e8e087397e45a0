namespace Libvirt.Driver.Test;

/// <summary>What was uploaded into a volume: pages of the ranges that were written; everything else reads as zeros.</summary>
internal sealed class TestVolumeContent
{
    private const int PageBytes = 64 * 1024;
    private readonly Lock _gate = new();
    private readonly Dictionary<long, byte[]> _pages = [];

    /// <summary>Writes at a position.</summary>
    public void Write(long position, ReadOnlySpan<byte> data)
    {
        lock (_gate)
            while (data.Length > 0)
            {
                if (!_pages.TryGetValue(position / PageBytes, out var page))
                    _pages.Add(position / PageBytes, page = new byte[PageBytes]);
                int at = (int)(position % PageBytes), count = Math.Min(data.Length, PageBytes - at);
                data[..count].CopyTo(page.AsSpan(at));
                data = data[count..];
                position += count;
            }
    }

    /// <summary>Reads from a position, up to the end of its page.</summary>
    /// <returns>bytes read</returns>
    public int Read(long position, Span<byte> data)
    {
        int at = (int)(position % PageBytes), count = Math.Min(data.Length, PageBytes - at);
        lock (_gate)
            if (_pages.TryGetValue(position / PageBytes, out var page))
                page.AsSpan(at, count).CopyTo(data);
            else
                data[..count].Clear();
        return count;
    }

    /// <summary>Whether data or a hole stands at a position, and how many bytes of it follow before <paramref name="end"/>.</summary>
    public (bool InData, long Length) Section(long position, long end)
    {
        if (position >= end)
            return (true, 0);
        lock (_gate)
        {
            bool inData = _pages.ContainsKey(position / PageBytes);
            long next = (position / PageBytes + 1) * PageBytes;
            while (next < end && _pages.ContainsKey(next / PageBytes) == inData && (inData || _pages.Count > 0))
                next += PageBytes;
            return (inData, (_pages.Count == 0 ? end : Math.Min(next, end)) - position);
        }
    }
}
