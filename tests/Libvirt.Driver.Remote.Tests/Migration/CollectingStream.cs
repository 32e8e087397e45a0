namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>The hypervisor's end of a tunnel.</summary>
internal sealed class CollectingStream : StreamDriver
{
    private readonly MemoryStream _data = new();

    /// <summary>Set when the client has finished or aborted.</summary>
    public ManualResetEventSlim Ended { get; } = new();

    public bool WasAborted { get; private set; }

    public byte[] Data => _data.ToArray();

    public override int Send(Stream stream, ReadOnlySpan<byte> data)
    {
        _data.Write(data);
        return data.Length;
    }

    public override void Finish(Stream stream) => Ended.Set();

    public override void Abort(Stream stream)
    {
        WasAborted = true;
        Ended.Set();
    }
}
