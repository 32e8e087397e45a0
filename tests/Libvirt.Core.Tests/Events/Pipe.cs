using System.Runtime.InteropServices;

namespace Libvirt.Tests.Events;

/// <summary>A pipe(2) to watch.</summary>
internal sealed unsafe partial class Pipe : IDisposable
{
    private int _reader, _writer;

    public Pipe()
    {
        int* ends = stackalloc int[2];
        Assert.Equal(0, Open(ends));
        (_reader, _writer) = (ends[0], ends[1]);
    }

    public int Reader => _reader;

    public int Writer => _writer;

    public void Put()
    {
        byte x = 1;
        Assert.Equal(1, Write(_writer, &x, 1));
    }

    public void Take()
    {
        byte x;
        Assert.Equal(1, Read(_reader, &x, 1));
    }

    public void CloseWriter() => CloseOnce(ref _writer);

    public void CloseReader() => CloseOnce(ref _reader);

    public void Dispose()
    {
        CloseWriter();
        CloseReader();
    }

    private static void CloseOnce(ref int fd)
    {
        if (fd >= 0)
            Close(fd);
        fd = -1;
    }

    [LibraryImport("libc", EntryPoint = "pipe")]
    private static partial int Open(int* ends);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int fd, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int fd, void* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int fd);
}
