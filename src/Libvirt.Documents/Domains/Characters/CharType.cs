namespace Libvirt.Documents.Domains;

/// <summary>What a character device is connected to.</summary>
[XmlEnum]
public enum CharType
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>vc</c></summary>
    Vc,

    /// <summary><c>pty</c></summary>
    Pty,

    /// <summary><c>dev</c></summary>
    Dev,

    /// <summary><c>file</c></summary>
    File,

    /// <summary><c>pipe</c></summary>
    Pipe,

    /// <summary><c>stdio</c></summary>
    Stdio,

    /// <summary><c>udp</c></summary>
    Udp,

    /// <summary><c>tcp</c></summary>
    Tcp,

    /// <summary><c>unix</c></summary>
    Unix,

    /// <summary><c>spicevmc</c></summary>
    Spicevmc,

    /// <summary><c>spiceport</c></summary>
    Spiceport,

    /// <summary><c>nmdm</c></summary>
    Nmdm,

    /// <summary><c>qemu-vdagent</c></summary>
    QemuVdagent,

    /// <summary><c>dbus</c></summary>
    Dbus,
}
