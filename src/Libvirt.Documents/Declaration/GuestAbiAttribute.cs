namespace Libvirt.Documents;

/// <summary>
/// A guest sees this member: two definitions that differ in it are two different machines, and a running guest, a saved one or a snapshot
/// cannot go on with the other. The generator makes <c>CompareGuestAbi</c> of the members that have this attribute.
/// </summary>
/// <remarks>
/// A scalar is compared as text; of a part or a list, presence or count, and then the parts themselves, in order.
/// What does not fit stands in <c>partial void OnCompareGuestAbi(target)</c> of the type.
/// </remarks>
/// <param name="label">What it is, as native names it in messages: "network card model" gives
/// "Target network card model a does not match source b", and "domain disk" of a list "Target domain disk count 2 does not match source 1".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GuestAbiAttribute(string label) : Attribute
{
    /// <summary>What it is, as native names it in messages.</summary>
    public string Label { get; } = label;
}
