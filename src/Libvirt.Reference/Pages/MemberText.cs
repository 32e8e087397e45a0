namespace Libvirt.Reference.Pages;

/// <summary>What a declaration says to readers about a member or a type.</summary>
/// <param name="Since">The libvirt version that introduced it; empty when that is not told.</param>
/// <param name="Default">What holds when it is absent; empty when that depends on more than the declaration.</param>
/// <param name="Summary">The meaning.</param>
internal sealed record MemberText(string Since, string Default, string Summary);
