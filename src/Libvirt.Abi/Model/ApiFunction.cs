using System.Text.Json.Serialization;

namespace Libvirt.Abi.Model;

/// <summary>A public function.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Library">Soname of the library that exports it.</param>
/// <param name="Header">The header that declares it.</param>
/// <param name="Since">Version of libvirt that brought it.</param>
/// <param name="Returns">C type of the result.</param>
/// <param name="Parameters">The parameters in order.</param>
/// <param name="Acl">Its access control; null where none applies.</param>
/// <param name="Module">What native libvirt's API description gives as its module, where that is not the name of the header: bindings test it.</param>
public sealed record ApiFunction(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("library")] string Library,
    [property: JsonPropertyName("header")] string Header,
    [property: JsonPropertyName("since")] string Since,
    [property: JsonPropertyName("returns")] string Returns,
    [property: JsonPropertyName("params")] IReadOnlyList<ApiParameter> Parameters,
    [property: JsonPropertyName("acl")] ApiAcl? Acl,
    [property: JsonPropertyName("module"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Module = null) : IApiEntry;
