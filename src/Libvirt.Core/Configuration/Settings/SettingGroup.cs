namespace Libvirt.Settings;

/// <summary>Keys that belong together: a chapter of the default file.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Introduction">What holds for all of them; may be empty.</param>
/// <param name="Settings">The keys, in order.</param>
public sealed record SettingGroup(string Title, string Introduction, params Setting[] Settings);
