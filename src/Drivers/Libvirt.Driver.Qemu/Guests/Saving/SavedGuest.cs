using Libvirt.Documents.Domains.Saving;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Guests.Saving;

/// <summary>A file with a saved guest.</summary>
internal sealed class SavedGuest
{
    private readonly string _path;

    private SavedGuest(string path, SaveImageHeader header) => (_path, Header) = (path, header);

    /// <summary>What stands before QEMU's state.</summary>
    public SaveImageHeader Header { get; }

    /// <summary>Reads the beginning.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be read; VIR_ERR_OPERATION_FAILED: it is no image, or not a whole one</exception>
    public static SavedGuest Open(string path)
    {
        using (SequentialFile.OpenToRead(path, ErrorDomain.Qemu))
        {
            // Only for the error that names errno.
        }
        using var stream = File.OpenRead(path);
        var header = SaveImageHeader.Read(stream);
        return header.IsComplete ? new(path, header) : throw LibvirtException.OperationFailed(ErrorDomain.Qemu, "save image is incomplete");
    }

    /// <summary>The definition, or another one of the same machine.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: the other one is of another machine</exception>
    public DomainDocument Definition(QemuHost host, string? other)
    {
        var kept = DomainDocument.Parse(Header.Xml, host.Reading with { SkipValidation = true });
        if (other is null)
            return kept;
        var given = DomainDocument.Parse(other, host.Reading);
        kept.CompareGuestAbi(given);
        return given;
    }

    /// <summary>Opens it at QEMU's state.</summary>
    public SequentialFile OpenState()
    {
        var file = SequentialFile.OpenToRead(_path, ErrorDomain.Qemu);
        file.Seek(SaveImageHeader.FixedSize + Header.TextSize);
        return file;
    }

    /// <summary>Writes another definition into the file, in the place of the old one.</summary>
    public void Rewrite(string xml, bool? runs)
    {
        Header.Xml = xml;
        Header.WasRunning = runs ?? Header.WasRunning;
        using var file = SequentialFile.OpenToChange(_path, ErrorDomain.Qemu);
        file.Write(Header.ToBytes(Header.TextSize));
        file.Synchronize();
    }
}
