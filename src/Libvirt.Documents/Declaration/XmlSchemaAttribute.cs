namespace Libvirt.Documents;

/// <summary>
/// What the schema says about a type beyond its members: choices, order, members that belong together. Without it all members may stand in any order,
/// attributes and single elements at most once, those that are <c>Required</c> or <c>Needed</c> at least once.
/// </summary>
/// <remarks>
/// The notation is that of RELAX NG's compact form, with members in it:
/// <c>a , b</c> in this order; <c>a &amp; b</c> in any; <c>a | b</c> one of them; <c>a?</c> <c>a*</c> <c>a+</c> <c>(...)</c>;
/// <c>@name</c> and <c>name</c> the declared attribute or element, once; <c>@name='value'</c>, <c>@name=(%data | 'value')</c> with that content, declared or not;
/// <c>name:Variant</c> the declared element with the pattern that its type declares under this name; <c>name { ... }</c> an element with this content;
/// <c>...</c> every member that is not named otherwise, as it would be without this attribute, <c>ordered</c> the same in the order of declaration; <c>oneOf</c> one of the elements of an <see cref="XmlChoiceAttribute"/>; <c>:Name</c> another pattern of this type;
/// <c>^Type</c>, <c>^Type:Name</c> content of a declared type; <c>%name</c> a datatype or the names of an enum; <c>'value'</c>; <c>/pattern/</c>;
/// <c>text</c>, <c>empty</c>, <c>any</c> (all attributes and content), <c>anyElement</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class XmlSchemaAttribute(string notation) : Attribute
{
    /// <summary>The pattern.</summary>
    public string Notation { get; } = notation;

    /// <summary>Name of the pattern, for use as <c>:Name</c>; empty for that of the type.</summary>
    public string Name { get; set; } = "";
}
