namespace Libvirt.Host.Files;

/// <summary>What a file is. The numbers are the upper four bits of st_mode.</summary>
public enum FileKind
{
    /// <summary>A named pipe.</summary>
    Pipe = 1,

    /// <summary>A character device.</summary>
    CharacterDevice = 2,

    /// <summary>A folder.</summary>
    Folder = 4,

    /// <summary>A block device.</summary>
    BlockDevice = 6,

    /// <summary>A file with content.</summary>
    Regular = 8,

    /// <summary>A symbolic link.</summary>
    Link = 10,

    /// <summary>A socket.</summary>
    Socket = 12,
}
