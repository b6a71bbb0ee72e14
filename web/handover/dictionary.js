// The preset dictionary of the compression: what firm files often contain.
//
// Deflate replaces a text that occurred before by a reference to it. The dictionary is put before
// the file, so even its first lines can be references, and a short firm file shrinks to fewer QR
// codes. Nearer texts take shorter references, so what is most common comes last.
//
// Version 1 of the link depends on every byte of it: it must never change. Texts that are common in
// later files are compressed without it, or need a version 2.
const truths = `other_sites is_park energy_leader_listed zero_carbon_work esg_report discharge_exceeded toxic_materials
  green_design_report carbon_footprint_report process_equipment_advanced better_than_average good_operation
  industry_advantage energy_diagnosis_done energy_audit_done metering_review green_power_above_average
  green_factory_cultivation self_evaluation_passed green_body veto.severe_accident key_user.designated
  legal_person manufacturing green_management energy_manager energy_statistics energy_plan energy_responsibility
  energy_monitoring metering_gb17167 obsolete_equipment equipment_leading accepts_inspection_and_diagnosis
  veto.not_operating veto.accident veto.major_accident veto.removed_from_list veto.central_inspection
  veto.energy_rectification_open veto.dishonest_debtor`;

const amounts = `material.consumed:t pollutant.main:kg data_centre.energy_total:万kWh data_centre.energy_it:万kWh
  land.floor_area:m² land.yards:m² land.structures:m² land.building_footprint:m² land.area:m²
  waste.old_stock_used:t waste.utilised:t waste.generated:t water.reused:m³ water.withdrawn:m³
  green_investment:万元 value_added:万元 output_value:万元`;

const carriers = `water_gas producer_gas acetylene coal_tar crude_oil kerosene petroleum_coke coal_products coke_oven_gas
  blast_furnace_gas converter_gas other_washed_coal washed_coal solar_heat biogas electricity.nuclear electricity.wind
  lignite fuel_oil natural_gas_field lng coke anthracite raw_coal biomass lpg steam gasoline heat bituminous diesel
  natural_gas electricity.pv electricity.green electricity.grid`;

const products = `copper.smelting lead.smelting aluminium.electrolytic alumina industrial_silicon polysilicon caustic_soda
  soda_ash ammonia urea methanol pvc carbide glass.flat tiles sanitary_ware tissue_paper woven_fabric knitted_fabric
  steel.blast_furnace steel.converter steel.eaf cement.clinker`;

const words = (list) => list.split(/\s+/);

export const dictionary = new TextEncoder().encode(
  [
    '"supplied":{"cn.green-factory/water_reuse":{"lead":92,"base":80,"unit":"%","source":"',
    '"plan":{"prices":{"},"measures":[{"id":"1","measure":"","cost":{"value":1,"unit":"万元"}',
    ...words(products).map((id) => `"product":"${id}",`),
    '"capacity":{"value":1,"unit":"t"},"line_capacity":{"value":1,"unit":"t/d"},"not_applicable",null',
    ...words(truths).map((id) => `"${id}":true,`),
    '"veto.accident":false,"obsolete_equipment":false,',
    '"systems.measurement":"none","systems.safety":"established","systems.quality":"certified",',
    '"systems.environment":"certified","systems.energy":"none",',
    '"flow":"sold","use":"feedstock","proof":"certificate","proof":"direct","proof":"trade","unit":"万m³"},',
    '"ncv":{"value":5500,"unit":"kcal/kg"}},"enthalpy":{"value":2.8,"unit":"GJ/t"},"unit":"GJ"},"unit":"kg"},"unit":"L"},',
    ...words(carriers).map((id) => `{"carrier":"${id}","amount":1,"unit":"t"},`),
    '"unit":"kWh"},"unit":"万kWh"},',
    ...words(amounts)
      .map((pair) => pair.split(':'))
      .map(([id, unit]) => `"${id}":{"value":0,"unit":"${unit}"},`),
    '"price_index":0.97}},"tce_basis":"equivalent","equivalent_kgce_per_kWh":{"value":0.3,"unit":"kgce/kWh"}',
    '"options":{"tce_basis":"calorific","assessment_year":2025,"base_year":2020',
    '"products":[{"id":"p1","product":"other","name":"","output":{"value":1000,"unit":"t"},"energy_share":1}],',
    '}},"years":{"2020":{"totals":{"energy.tce":{"value":1000,"unit":"tce"}},"2023":{"2024":{"2025":{"energy":[{',
    '"name":"有限责任公司","name":"集团股份有限公司","region":"CN-SN","region":"CN-HL","region":"CN-JS","region":"CN-AH",',
    '{"format":"greengauge.firm/1","name":"示例有限公司","region":"CN","industry":"","answers":{"employees":180,',
    '"revenue":{"value":10000,"unit":"万元"},',
  ].join(''),
);
