namespace Libvirt.Driver.Storage.Tests;

public sealed class StreamTests : IDisposable
{
    private readonly StorageFixture _s = new();
    private readonly StoragePool _pool;

    public StreamTests() => _pool = _s.Run("pool");

    public void Dispose() => _s.Dispose();

    private string PathOf(string name) => $"{_s.Folder("pool")}/{name}";

    [Fact]
    public void What_is_uploaded_is_downloaded()
    {
        var volume = _s.Volume(_pool, "v", 300_000);
        var data = VolumeTests.Pattern(300_000);
        _s.Upload(volume, data);
        Assert.Equal(data, _s.Download(volume));
        Assert.Equal(data[1000..51_000], _s.Download(volume, 1000, 50_000));
        _s.Upload(volume, "middle"u8, 1000, 6);
        Assert.Equal("middle"u8.ToArray(), _s.Download(volume, 1000, 6));
        Assert.Empty(_s.Download(volume, 400_000));
    }

    [Fact]
    public void An_upload_ends_at_its_length()
    {
        var volume = _s.Volume(_pool, "v", 100);
        var stream = Open(volume, 10, 5, true);
        Assert.Equal(5, stream.Driver!.Send(stream, "1234567890"u8));
        StorageFixture.Fails(ErrorNumber.SystemError, () => stream.Driver.Send(stream, "6"u8), "cannot write to stream: No space left on device");
        StorageFixture.Fails(ErrorNumber.SystemError, () => stream.Driver.SendHole(stream, 1, 0), "No space left");
        stream.Driver.Finish(stream);
        StorageFixture.Fails(ErrorNumber.InternalError, () => stream.Driver.Send(stream, "6"u8), "stream is not open");
    }

    [Fact]
    public void Directions_are_not_mixed_and_ranges_are_in_range()
    {
        var volume = _s.Volume(_pool, "v", 100);
        var up = Open(volume, 0, 0, true);
        StorageFixture.Fails(ErrorNumber.SystemError, () => up.Driver!.Receive(up, new byte[1], 0));
        up.Driver!.Abort(up);
        var down = Open(volume, 0, 0, false);
        StorageFixture.Fails(ErrorNumber.SystemError, () => down.Driver!.Send(down, new byte[1]));
        down.Driver!.Abort(down);
        StorageFixture.Fails(ErrorNumber.SystemError, () => Open(volume, ulong.MaxValue, 1, false), "Unable to seek");
        StorageFixture.Fails(ErrorNumber.SystemError, () => Open(volume, 1, ulong.MaxValue, true), "Unable to seek");
    }

    [Fact]
    public void Holes_go_down_and_up()
    {
        const int Size = 1 << 20, Piece = 65536;
        var volume = _s.Volume(_pool, "v", Size, "<allocation>0</allocation>");
        var stream = Open(volume, 0, Size, true, sparse: true);
        stream.Driver!.Send(stream, VolumeTests.Pattern(Piece));
        stream.Driver.SendHole(stream, Size - 2 * Piece, 0);
        stream.Driver.Send(stream, VolumeTests.Pattern(Piece));
        stream.Driver.Finish(stream);
        Assert.Equal(Size, new FileInfo(PathOf("v")).Length);
        var down = Open(volume, 0, 0, false, sparse: true);
        Assert.Equal((true, Piece), down.Driver!.InData(down));
        Assert.Equal(Piece, down.Driver.Receive(down, new byte[Size], (uint)StreamRecvFlagsValues.StopAtHole));
        Assert.Equal(StreamDriver.Hole, down.Driver.Receive(down, new byte[10], (uint)StreamRecvFlagsValues.StopAtHole));
        Assert.Equal(Size - 2 * Piece, down.Driver.ReceiveHole(down, 0));
        Assert.Equal(Piece, down.Driver.Receive(down, new byte[Size], 0));
        Assert.Equal((false, 0), down.Driver.InData(down));
        Assert.Equal(0, down.Driver.Receive(down, new byte[10], 0));
        down.Driver.Finish(down);
    }

    [Fact]
    public void A_hole_over_old_content_reads_as_zeros()
    {
        var volume = _s.Volume(_pool, "v", 200_000);
        _s.Upload(volume, VolumeTests.Pattern(200_000));
        var stream = Open(volume, 1000, 100_000, true, sparse: true);
        stream.Driver!.SendHole(stream, 100_000, 0);
        stream.Driver.Finish(stream);
        var all = File.ReadAllBytes(PathOf("v"));
        Assert.Equal(new byte[100_000], all[1000..101_000]);
        Assert.Equal(VolumeTests.Pattern(200_000)[101_000..], all[101_000..]);
        Assert.Equal(VolumeTests.Pattern(1000), all[..1000]);
    }

    [Fact]
    public void An_uploaded_image_is_known_as_one()
    {
        var volume = _s.Volume(_pool, "v", 4096);
        var header = new byte[512];
        byte[] magic = [(byte)'Q', (byte)'F', (byte)'I', 0xfb, 0, 0, 0, 2];
        magic.CopyTo(header, 0);
        header[23] = 16; // cluster bits
        header[29] = 0x10; // 1 MiB
        _s.Upload(volume, header);
        var document = _s.Document(volume);
        Assert.Equal("qcow2", document.Target.Format);
        Assert.Equal(1ul << 20, document.Capacity);
    }

    [Fact]
    public void A_volume_can_go_while_it_is_read()
    {
        var volume = _s.Volume(_pool, "v", 100_000);
        var stream = Open(volume, 0, 0, false);
        _s.Driver.StorageVolDelete(volume, 0);
        Assert.Equal(100, stream.Driver!.Receive(stream, new byte[100], 0));
        stream.Driver.Abort(stream);
        _s.Driver.StoragePoolDestroy(_pool);
    }

    private Stream Open(StorageVol volume, ulong offset, ulong length, bool writes, bool sparse = false)
    {
        var stream = new Stream(_s.Connection, 0);
        if (writes)
            _s.Driver.StorageVolUpload(volume, stream, offset, length, sparse ? 1u : 0);
        else
            _s.Driver.StorageVolDownload(volume, stream, offset, length, sparse ? 1u : 0);
        return stream;
    }
}
