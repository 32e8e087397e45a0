using Libvirt.Interop;

namespace Libvirt;

/// <summary>Where the calling user's files of libvirt are.</summary>
public static class UserFolders
{
    /// <summary>The effective user is root.</summary>
    public static bool IsRoot => LibC.GetEffectiveUserId() == 0;

    /// <summary>$XDG_CONFIG_HOME/libvirt, else ~/.config/libvirt; also for root.</summary>
    public static string Configuration => Folder("XDG_CONFIG_HOME", ".config");

    /// <summary>$XDG_CACHE_HOME/libvirt, else ~/.cache/libvirt.</summary>
    public static string Cache => Folder("XDG_CACHE_HOME", ".cache");

    /// <summary>Sockets and pid files of sessions: $XDG_RUNTIME_DIR/libvirt, without one the folder of <see cref="Cache"/>.</summary>
    public static string Runtime => Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } set ? Path.Combine(set, "libvirt") : Cache;

    private static string Folder(string variable, string fallback)
    {
        // An XDG variable that is not an absolute path does not count.
        var set = Environment.GetEnvironmentVariable(variable);
        var parent = set is ['/', ..] ? set : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), fallback);
        return Path.Combine(parent, "libvirt");
    }
}
