using Libvirt.Documents.Domains.Saving;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Guests.Saving;

/// <summary>The descriptor through which QEMU's state goes to a file or comes from it: the file's own, or a pipe of a program that packs.</summary>
internal sealed class SaveFile : IDisposable
{
    private const int PackMilliseconds = 600_000;
    private readonly ChildProcess? _program;
    private readonly SocketPump? _pump;
    private readonly Descriptor _end;

    private SaveFile(Descriptor end, ChildProcess? program, SocketPump? pump) => (_end, _program, _pump) = (end, program, pump);

    /// <summary>errno of the file, where it was seen; 0 when nothing failed so far.</summary>
    public int Error => _pump?.Error ?? 0;

    /// <summary>What QEMU gets.</summary>
    public int Number => _end.Number;

    /// <summary>For writing behind what is in the file.</summary>
    /// <param name="file">Open for writing, at its end.</param>
    /// <param name="format">How to pack.</param>
    /// <param name="isDirect">Past the host's cache of files.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the file system cannot do that</exception>
    public static SaveFile ForWriting(SequentialFile file, SaveImageFormat format, bool isDirect = false)
    {
        file.MustGoPastCache(isDirect);
        int number = file.Number;
        if (format is SaveImageFormat.Raw or SaveImageFormat.Sparse)
            return Direct(number, fromFile: false, isDirect);
        var (read, write) = SocketIo.CreatePipe();
        using (read)
        {
            if (!isDirect)
                return new(write, Program(format, ["-c"], read.Number, number), null);
            var (ours, theirs) = SocketIo.CreatePair();
            using (theirs)
                return new(write, Program(format, ["-c"], read.Number, theirs.Number), new(ours, number, fromFile: false, isDirect));
        }
    }

    /// <summary>For reading from where the file is.</summary>
    /// <param name="file">Open for reading, at QEMU's state.</param>
    /// <param name="format">How it is packed.</param>
    /// <param name="isDirect">Past the host's cache of files.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the file system cannot do that</exception>
    public static SaveFile ForReading(SequentialFile file, SaveImageFormat format, bool isDirect = false)
    {
        file.MustGoPastCache(isDirect);
        int number = file.Number;
        if (format is SaveImageFormat.Raw or SaveImageFormat.Sparse)
            return Direct(number, fromFile: true, isDirect);
        var (read, write) = SocketIo.CreatePipe();
        using (write)
        {
            if (!isDirect)
                return new(read, Program(format, ["-dc"], number, write.Number), null);
            var (ours, theirs) = SocketIo.CreatePair();
            using (theirs)
                return new(read, Program(format, ["-dc"], theirs.Number, write.Number), new(ours, number, fromFile: true, isDirect));
        }
    }

    /// <summary>Waits until everything that was written is in the file.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: the program could not</exception>
    public void Complete()
    {
        _end.Dispose();
        int? status = _program?.Wait(PackMilliseconds);
        if (_pump?.Wait() is { } error and not 0)
            throw LibvirtException.System(ErrorDomain.Qemu, error, "unable to write the image");
        if (status is not (null or 0))
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"the program that packs the image failed with status {status}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Dispose();
        _pump?.Dispose();
        _program?.Dispose();
    }

    /// <summary>Newer QEMU refuses a file here, so that it gets a socket.</summary>
    private static SaveFile Direct(int file, bool fromFile, bool isDirect)
    {
        var (ours, theirs) = SocketIo.CreatePair();
        return new(theirs, null, new(ours, file, fromFile, isDirect));
    }

    /// <summary>The format of a word of qemu.conf or of a call.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: there is no such format, or its program is not installed</exception>
    public static SaveImageFormat Format(string word, string key)
    {
        if (!Enum.TryParse<SaveImageFormat>(word, ignoreCase: true, out var format) || word.Length == 0 || char.IsAsciiDigit(word[0]))
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"Invalid {key} image format specified in configuration file: '{word}'");
        if (format is not (SaveImageFormat.Raw or SaveImageFormat.Sparse) && ProgramPath.Find(Name(format)) is null)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"Compression program for {key} image format '{word}' isn't available");
        return format;
    }

    private static string Name(SaveImageFormat format) => format.ToString().ToLowerInvariant();

    private static ChildProcess Program(SaveImageFormat format, string[] arguments, int input, int output)
    {
        var name = Name(format);
        var path = ProgramPath.Find(name) ?? throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"the program {name} is not installed");
        return ChildProcess.Start(new() { Program = path, Arguments = [name, .. arguments], Input = input, Output = output });
    }
}
